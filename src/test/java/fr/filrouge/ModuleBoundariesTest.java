package fr.filrouge;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between packages (one way) and who may use what. */
@AnalyzeClasses(packages = "fr.filrouge", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleBoundariesTest {

  @ArchTest
  static final ArchRule onlyTheRulesKnowDrools =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.filrouge.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel2..")
          .because("the engine can only be changed, and its sessions only be closed, in one place");

  @ArchTest
  static final ArchRule onlySpreadsheetsKnowPoi =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.filrouge.spreadsheet..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..")
          .because("files of strangers are read under limits, in one place");

  @ArchTest
  static final ArchRule spreadsheetsRestOnNothing =
      noClasses()
          .that()
          .resideInAPackage("fr.filrouge.spreadsheet..")
          .should()
          .dependOnClassesThat(inFilRougeBut("spreadsheet"))
          .because("a file is only cells: what they mean is for others to say");

  @ArchTest
  static final ArchRule theRulesKnowNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage("fr.filrouge.rules..", "fr.filrouge.situation..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..", "com.mongodb..")
          .because("facts and a date go in, an answer comes out: nothing is fetched");

  @ArchTest
  static final ArchRule situationRestsOnNothing =
      noClasses()
          .that()
          .resideInAPackage("fr.filrouge.situation..")
          .should()
          .dependOnClassesThat(inFilRougeBut("situation"))
          .because("what can be known about a person is where every arrow ends");

  @ArchTest
  static final ArchRule rulesRestOnSituation =
      noClasses()
          .that()
          .resideInAPackage("fr.filrouge.rules..")
          .should()
          .dependOnClassesThat(inFilRougeBut("situation", "rules"))
          .because("the rules serve eligibility and must not know who asks");

  @ArchTest
  static final ArchRule eligibilityKnowsNoBooklet =
      noClasses()
          .that()
          .resideInAPackage("fr.filrouge.eligibility..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.filrouge.pathway..", "fr.filrouge.booklet..", "fr.filrouge.access..")
          .because("anyone may ask what is open to them, without an account or a booklet");

  @ArchTest
  static final ArchRule onlyStorageLeavesKnowMongo =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.filrouge..mongo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "org.bson..")
          .because("the shape of what is stored stays in its leaf");

  /** What is generated from the API's description is left out: it is not ours to arrange. */
  @ArchTest
  static final ArchRule noCircles =
      slices()
          .matching("fr.filrouge.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(resideInAPackage("fr.filrouge.api.."), alwaysTrue())
          .because("a circle of packages can only be understood, and changed, as a whole");

  private static com.tngtech.archunit.base.DescribedPredicate<
          com.tngtech.archunit.core.domain.JavaClass>
      inFilRougeBut(String... packages) {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "other parts of Fil rouge",
        type ->
            type.getPackageName().startsWith("fr.filrouge")
                && java.util.Arrays.stream(packages)
                    .noneMatch(p -> type.getPackageName().startsWith("fr.filrouge." + p)));
  }
}
