package dev.custody.processor.plugin;

import static com.google.common.truth.Truth.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Environments that build tools and editors wrap around javac's. */
final class WrappersTest {
  @TempDir Path folder;

  @Test
  void javacsOwnIsFound() {
    assertChecks(environment -> environment);
  }

  @Test
  void aClassThatDelegatesIsSeenThrough() {
    assertChecks(Delegating::new);
  }

  @Test
  void aSubclassOfADelegatingClassIsSeenThrough() {
    assertChecks(MoreDelegating::new);
  }

  @Test
  void aProxyWithALambdaIsSeenThrough() {
    assertChecks(WrappersTest::proxy);
  }

  @Test
  void aProxyWithAnAnonymousHandlerIsSeenThrough() {
    assertChecks(
        environment ->
            proxy(
                new InvocationHandler() {
                  @Override
                  public Object invoke(Object self, java.lang.reflect.Method method, Object[] a)
                      throws ReflectiveOperationException {
                    return method.invoke(environment, a);
                  }
                }));
  }

  @Test
  void wrappersOfWrappersAreSeenThrough() {
    assertChecks(environment -> proxy(new Delegating(proxy(new MoreDelegating(environment)))));
  }

  @Test
  void anotherCompilersEnvironmentIsNotJavacs() {
    ProcessingEnvironment foreign = proxy((self, method, arguments) -> null);

    assertThat(Wrappers.javac(foreign)).isEmpty();
  }

  private void assertChecks(UnaryOperator<ProcessingEnvironment> wrapper) {
    Javac.Outcome outcome =
        new Javac(folder)
            .source("A.java", "class A {}")
            .withNothingFound()
            .processors(new WrappedProcessor(wrapper))
            .with("-Acustody.summary=true")
            .run();

    assertThat(outcome.text()).contains(" in 1 classes");
    assertThat(outcome.success()).isTrue();
  }

  private static ProcessingEnvironment proxy(ProcessingEnvironment environment) {
    return proxy((self, method, arguments) -> method.invoke(environment, arguments));
  }

  private static ProcessingEnvironment proxy(InvocationHandler handler) {
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            WrappersTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  /** A wrapper of Gradle's kind. */
  private static class Delegating implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;

    Delegating(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }

  private static final class MoreDelegating extends Delegating {
    MoreDelegating(ProcessingEnvironment delegate) {
      super(delegate);
    }
  }
}
