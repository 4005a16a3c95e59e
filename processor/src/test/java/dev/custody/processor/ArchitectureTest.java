package dev.custody.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludePackageInfos;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the processor, and which of them may use which. */
@AnalyzeClasses(
    packages = "dev.custody.processor",
    importOptions = {DoNotIncludeTests.class, DoNotIncludePackageInfos.class})
final class ArchitectureTest {
  private static final String ROOT = "dev.custody.processor.";

  /** The packages that run without a compiler; contract.read, below contract, is not one. */
  private static final String[] PURE = {
    ROOT + "ir..",
    ROOT + "contract",
    ROOT + "contract.kernel",
    ROOT + "finding..",
    ROOT + "verify..",
    ROOT + "rule..",
    ROOT + "report..",
  };

  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("text")
          .definedBy(ROOT + "text")
          .layer("ir")
          .definedBy(ROOT + "ir..")
          .layer("contract")
          .definedBy(ROOT + "contract", ROOT + "contract.kernel")
          .layer("finding")
          .definedBy(ROOT + "finding..")
          .layer("verify")
          .definedBy(ROOT + "verify..")
          .layer("rule")
          .definedBy(ROOT + "rule..")
          .layer("report")
          .definedBy(ROOT + "report..")
          .layer("option")
          .definedBy(ROOT + "option..")
          .layer("frontend")
          .definedBy(ROOT + "frontend..")
          .layer("contract.read")
          .definedBy(ROOT + "contract.read..")
          .layer("lower")
          .definedBy(ROOT + "lower..")
          .layer("generate")
          .definedBy(ROOT + "generate..")
          .layer("plugin")
          .definedBy(ROOT + "plugin..")
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("ir")
          .mayNotAccessAnyLayer()
          .whereLayer("contract")
          .mayOnlyAccessLayers("ir")
          .whereLayer("finding")
          .mayOnlyAccessLayers("ir")
          .whereLayer("verify")
          .mayOnlyAccessLayers("ir", "contract", "finding")
          .whereLayer("rule")
          .mayOnlyAccessLayers("ir", "contract", "finding", "verify")
          .whereLayer("report")
          .mayOnlyAccessLayers("ir", "finding")
          .whereLayer("option")
          .mayOnlyAccessLayers("text", "ir", "contract", "finding")
          .whereLayer("frontend")
          .mayOnlyAccessLayers("ir")
          .whereLayer("contract.read")
          .mayOnlyAccessLayers("text", "ir", "contract", "frontend")
          .whereLayer("lower")
          .mayOnlyAccessLayers("ir", "contract", "frontend")
          .whereLayer("generate")
          .mayOnlyAccessLayers("ir", "contract", "frontend")
          .whereLayer("plugin")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule nothingOutsideTheLayers =
      classes()
          .should()
          .resideInAnyPackage(
              ROOT + "text",
              ROOT + "ir",
              ROOT + "contract",
              ROOT + "contract.kernel",
              ROOT + "contract.read..",
              ROOT + "finding",
              ROOT + "verify",
              ROOT + "verify.path",
              ROOT + "verify.state",
              ROOT + "rule..",
              ROOT + "report",
              ROOT + "option",
              ROOT + "frontend",
              ROOT + "lower..",
              ROOT + "generate",
              ROOT + "plugin");

  @ArchTest
  static final ArchRule exportedApiOnly =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.tools..", "jdk.internal..", "sun..")
          .because("users must not need --add-exports");

  @ArchTest
  static final ArchRule pure =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.source..", "javax.lang.model..", "javax.annotation..")
          .because("these packages run from text, without a compiler");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles().because("data flows one way");

  @ArchTest
  static final ArchRule noStaticState =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("build daemons keep our class loader from one compilation to the next");

  @ArchTest
  static final ArchRule noGrabBags =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("a name says what the type is");
}
