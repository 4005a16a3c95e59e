package dev.custody.stress.mutant;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs one JUnit class, says what failed first, and ends with status 1 if anything did. */
final class RunTest implements TestExecutionListener {
  static final String PASSED = "passed: ";
  static final String FAILED = "failed: ";

  private int succeeded;

  private RunTest() {}

  public static void main(String[] args) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(args[0])).build();
    RunTest listener = new RunTest();
    LauncherFactory.create().execute(request, listener);
    System.out.println(PASSED + listener.succeeded);
    // Threads that are stuck in a lock must not keep the process.
    Runtime.getRuntime().halt(listener.succeeded > 0 ? 0 : 2);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == Status.SUCCESSFUL) {
      succeeded += test.isTest() ? 1 : 0;
      return;
    }
    if (result.getStatus() == Status.FAILED) {
      System.out.println(FAILED + name(test));
      result.getThrowable().ifPresent(Throwable::printStackTrace);
      Runtime.getRuntime().halt(1);
    }
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(source -> simple(source.getClassName()) + "." + source.getMethodName())
        .orElse(test.getDisplayName());
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
