package fr.filrouge.bench;

import fr.filrouge.eligibility.Entitlements;
import fr.filrouge.rules.Case;
import fr.filrouge.rules.DecisionOutcome;
import fr.filrouge.rules.NextStep;
import fr.filrouge.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same answers as the product's, written by hand in plain Java as one would without rule
 * tables: the yardstick of the benchmark. It reads the same {@link Case} and gives every outcome,
 * entitlement, missing fact and next step.
 *
 * <p>A three-valued answer is a {@code long}: {@link #NO}, {@link #YES}, or {@link #MAYBE} together
 * with one bit for each unknown fact on which it hangs; a fact that ways into one measure read
 * differently has a bit for each reading.
 */
final class HandWritten {

  /** The answer for one measure. */
  record Decision(
      String measure, DecisionOutcome outcome, Entitlements entitlements, List<String> missing) {

    boolean isOpen() {
      return outcome == DecisionOutcome.ELIGIBLE;
    }
  }

  /** The answer for one person. */
  record Answer(List<Decision> decisions, List<NextStep> nextSteps) {}

  private static final long NO = 0;
  private static final long MAYBE = 1;
  private static final long YES = 2;

  private enum Fact {
    BIRTH_DATE("birthDate"),
    COMMUNE("residenceCommune"),
    SEEKING("seekingEmployment"),
    CATEGORY("jobseekerCategory"),
    EMPLOYMENT("employment"),
    LEFT_TRAINING("leftInitialTrainingOn"),
    MISSION_LOCALE("missionLocaleFollowUp"),
    PSAD("psad"),
    LEVEL("qualificationLevel"),
    NEEDS("needs"),
    PROJECT("projectStage"),
    TENSION("targetOccupationInTension"),
    QUALIFYING("targetTraining.qualifying"),
    REGION_FUNDED("targetTraining.regionFunded"),
    DURATION("targetTraining.durationMonths"),
    HIGHER_EDUCATION("wantsHigherEducation"),
    BUSINESS_PROJECT("businessProject"),
    BUSINESS_CREATED("businessCreatedOn"),
    BUSINESS_HERE("businessInNormandie"),
    WANTS_VAE("wantsCertificationByExperience"),
    EXPERIENCE("relatedExperience"),
    MISSING_CERTIFICATION("missingCertification"),
    TRAINED_AT_WORK("workplaceTrainingFollowed"),
    HOST_COMPANY("hostCompany"),
    TRANSFORMATION("employerTransformation"),
    REPLACEMENT("replacementPost"),
    BOETH("boeth"),
    CDAPH("cdaphOrientation"),
    MEDICO_SOCIAL("medicoSocialSupportNeeded"),
    COMPENSATION("compensationNeeded"),
    DETAINED("detained"),
    PRISON("prison"),
    WOMENS_WING("womensWing"),
    RELEASE("expectedReleaseOn"),
    PRISON_WORK("prisonWorkExperience"),
    DAY_RELEASE("dayRelease"),
    MOBILITY("mobilityObstacle"),
    CHILDCARE("childcareObstacle"),
    HOUSING("housingObstacle"),
    HEALTH("healthObstacle"),
    MONEY("financialObstacle"),
    COMPLETED("completedMeasures"),
    EMPLOYMENT_PEC("employment"),
    EMPLOYMENT_IAE("employment"),
    LEFT_LATELY("leftInitialTrainingOn"),
    NEEDS_DIGITAL("needs"),
    NEEDS_ENGLISH("needs"),
    NEEDS_GENERAL("needs");

    static final Fact[] ALL = values();

    final String field;

    /** The answer that hangs on this fact alone. */
    final long unknown = MAYBE | 4L << ordinal();

    Fact(String field) {
      this.field = field;
    }
  }

  private static final LocalDate START_2018 = LocalDate.of(2018, 1, 1);
  private static final LocalDate START_2019 = LocalDate.of(2019, 1, 1);
  private static final LocalDate MID_2019 = LocalDate.of(2019, 7, 1);
  private static final LocalDate START_2020 = LocalDate.of(2020, 1, 1);

  private static final Entitlements NOTHING = new Entitlements(null, null, false, null);

  private final LocalDate asOf;
  private final Situation situation;
  private final List<Decision> decisions = new ArrayList<>(25);

  private final boolean in2018;
  private final boolean in2019;
  private final boolean inMid2019;
  private final boolean in2020;

  private final @Nullable String employment;
  private final @Nullable Set<String> needs;
  private final long detained;
  private final long ordinary;
  private final long resident;
  private final long seeking;
  private final long reducedActivity;
  private final long lowQualified;
  private final long mobility;
  private final long childcare;
  private final long housing;
  private final long health;

  private HandWritten(Case one) {
    asOf = one.asOf();
    situation = one.situation();
    in2018 = !asOf.isBefore(START_2018);
    in2019 = !asOf.isBefore(START_2019);
    inMid2019 = !asOf.isBefore(MID_2019);
    in2020 = !asOf.isBefore(START_2020);
    employment = situation.text(Fact.EMPLOYMENT.field);
    needs = situation.codes(Fact.NEEDS.field);
    detained = flag(Fact.DETAINED);
    ordinary = or(not(detained), in2019 ? flag(Fact.DAY_RELEASE) : NO);
    resident = and(ordinary, normandie());
    seeking = flag(Fact.SEEKING);
    String category = situation.text(Fact.CATEGORY.field);
    reducedActivity =
        category == null ? Fact.CATEGORY.unknown : of(category.equals("B") || category.equals("C"));
    Integer level = situation.number(Fact.LEVEL.field);
    lowQualified = level == null ? Fact.LEVEL.unknown : of(level <= 3);
    mobility = flag(Fact.MOBILITY);
    childcare = flag(Fact.CHILDCARE);
    housing = flag(Fact.HOUSING);
    health = flag(Fact.HEALTH);
  }

  static Answer decide(Case one) {
    HandWritten person = new HandWritten(one);
    long course = person.socle();
    long parcours = person.project();
    person.qualification();
    person.disability();
    person.experience();
    person.prison();
    person.aids(course, parcours);
    return new Answer(person.decisions, HandWrittenSteps.after(one, person.decisions));
  }

  /**
   * @return whether one of the courses that aids go with is open
   */
  private long socle() {
    long jobseeker =
        and(resident, and(seeking, and(works("NONE", Fact.EMPLOYMENT), leftTraining(true))));
    long psad =
        and(
            resident,
            and(
                and(leftTraining(false), young()),
                and(flag(Fact.MISSION_LOCALE), flag(Fact.PSAD))));
    long pec = and(resident, works("PEC", Fact.EMPLOYMENT_PEC));
    long reduced = in2019 ? and(resident, reducedActivity) : NO;
    long iae = in2019 ? and(resident, works("IAE", Fact.EMPLOYMENT_IAE)) : NO;

    long reading = need("LITERACY_NUMERACY", Fact.NEEDS);
    course("SOCLE_LEC", true, course(jobseeker, psad, pec, reduced, iae, reading));
    long needDigital = need("DIGITAL", Fact.NEEDS_DIGITAL);
    long digital = course(jobseeker, psad, pec, reduced, iae, needDigital);
    course("SOCLE_DIGITAL", false, digital);
    long needEnglish = need("ENGLISH", Fact.NEEDS_ENGLISH);
    long english = course(jobseeker, psad, pec, reduced, iae, needEnglish);
    course("SOCLE_ENGLISH", false, english);
    long needGeneral = need("GENERAL_KNOWLEDGE", Fact.NEEDS_GENERAL);
    long general = course(jobseeker, psad, pec, reduced, iae, needGeneral);
    course("SOCLE_GENERAL", false, general);
    long higher = and(flag(Fact.HIGHER_EDUCATION), lowQualified);
    long daeu = course(jobseeker, psad, pec, reduced, iae, higher);
    course("SOCLE_DAEU", in2019, daeu);
    long holder = and(resident, flag(Fact.BUSINESS_PROJECT));
    long young = and(ordinary, and(youngBusiness(), flag(Fact.BUSINESS_HERE)));
    course("SOCLE_BUSINESS", false, either(holder, young));
    long any = either(either(digital, english), either(general, daeu));
    return in2018 ? either(either(any, holder), young) : NO;
  }

  private static long course(
      long jobseeker, long psad, long pec, long reduced, long iae, long need) {
    long any = either(either(reduced, either(pec, iae)), either(jobseeker, psad));
    return and(any, need);
  }

  private void course(String measure, boolean paid, long open) {
    Integer halfDays = 3;
    if (in2019 && employment == null) {
      halfDays = null;
    } else if (in2019 && !"NONE".equals(employment) && !"SELF_EMPLOYED".equals(employment)) {
      halfDays = 1;
    }
    add(measure, in2018, open, new Entitlements(halfDays, paid, false, null));
  }

  private long project() {
    long lowQualifiedJobseeker =
        and(and(resident, lowQualified), and(seeking, works("NONE", Fact.EMPLOYMENT)));
    long lowQualifiedReduced = in2019 ? and(and(resident, lowQualified), reducedActivity) : NO;
    long caq = either(lowQualifiedJobseeker, lowQualifiedReduced);
    add("CAQ_REUSSIR", in2018 && !in2020, caq, NOTHING);
    long parcours = and(resident, seeking);
    add("PARCOURS_QUALIFICATION", in2020, parcours, NOTHING);
    return in2020 ? parcours : NO;
  }

  private void qualification() {
    String stage = situation.text(Fact.PROJECT.field);
    long confirmed = stage == null ? Fact.PROJECT.unknown : of(stage.equals("CONFIRMED"));
    Set<String> completed = situation.codes(Fact.COMPLETED.field);
    long caq = completed == null ? Fact.COMPLETED.unknown : of(completed.contains("CAQ_REUSSIR"));
    long jobseeker = and(resident, seeking);
    long afterCaq = in2019 ? and(resident, caq) : NO;
    long open = either(and(jobseeker, confirmed), afterCaq);
    Entitlements access = new Entitlements(null, null, afterCaq == YES, null);
    add("QUALIF_COLLECTIVE", in2018, open, access);
    add("QUALIF_INDIVIDUAL", in2018, open, access);

    long hosted = and(jobseeker, flag(Fact.HOST_COMPANY));
    String variant = hosted == YES ? workplaceVariant() : null;
    add("WORKPLACE_TRAINING", inMid2019, hosted, new Entitlements(null, true, false, variant));
    long replacement = and(flag(Fact.REPLACEMENT), flag(Fact.TRANSFORMATION));
    add("JOB_ROTATION", in2019, and(jobseeker, replacement), NOTHING);
  }

  private @Nullable String workplaceVariant() {
    String gap = situation.text("skillsGap");
    if (gap == null) {
      return null;
    }
    return switch (gap) {
      case "SMALL" -> "IN_COMPANY";
      case "ESSENTIALS_MISSING" -> "CENTRE_THEN_COMPANY";
      default -> "LONG_CENTRE_THEN_COMPANY";
    };
  }

  private void disability() {
    long boeth = and(ordinary, flag(Fact.BOETH));
    long supported =
        and(
            and(boeth, and(flag(Fact.CDAPH), flag(Fact.MEDICO_SOCIAL))),
            and(flag(Fact.QUALIFYING), flag(Fact.REGION_FUNDED)));
    add("SUPPORTED_TRAINING", in2019, supported, NOTHING);
    long compensation = flag(Fact.COMPENSATION);
    long detection = and(boeth, of(isUnknown(compensation)));
    add(
        "DISABILITY_RESOURCE",
        in2019,
        or(and(boeth, compensation), detection),
        new Entitlements(null, null, false, detection == YES ? "DETECTION" : null));
  }

  private void experience() {
    add("VAE_ADVICE", true, and(resident, flag(Fact.WANTS_VAE)), NOTHING);
    String category = situation.text(Fact.CATEGORY.field);
    long registered =
        category == null
            ? Fact.CATEGORY.unknown
            : of(category.equals("A") || category.equals("B") || category.equals("C"));
    long related = flag(Fact.EXPERIENCE);
    long collective =
        and(
            and(resident, and(registered, flag(Fact.TENSION))),
            and(flag(Fact.MISSING_CERTIFICATION), related));
    add("VAE_COLLECTIVE", in2019, collective, NOTHING);
    long workplace = and(resident, and(flag(Fact.TRAINED_AT_WORK), seeking));
    add("VAE_WORKPLACE", inMid2019, workplace, NOTHING);
    long company =
        and(
            and(resident, related),
            and(works("EMPLOYEE", Fact.EMPLOYMENT), flag(Fact.TRANSFORMATION)));
    add("VAE_COMPANY", in2019, company, NOTHING);
  }

  private void prison() {
    String prison = situation.text(Fact.PRISON.field);
    long here = prison == null ? Fact.PRISON.unknown : of(!prison.equals("OTHER"));
    long held = and(detained, here);
    add("VAE_PRISON", in2019, and(held, flag(Fact.PRISON_WORK)), NOTHING);
    long ends = endsBeforeRelease();
    long toCheck = and(held, of(isUnknown(ends)));
    add(
        "PRISON_TRAINING",
        in2018,
        or(and(held, ends), toCheck),
        new Entitlements(null, null, false, toCheck == YES ? "RELEASE_TO_CHECK" : null));
    long caen = prison == null ? Fact.PRISON.unknown : of(prison.equals("CAEN"));
    add("PRISON_WOMEN_CAEN", in2019, and(and(detained, caen), flag(Fact.WOMENS_WING)), NOTHING);
    long evreux = prison == null ? Fact.PRISON.unknown : of(prison.equals("EVREUX"));
    add("PRISON_BUILDING_EVREUX", in2019, and(detained, evreux), NOTHING);
  }

  private void aids(long course, long parcours) {
    add("MOBILITY_AID", in2019, and(ordinary, and(mobility, course)), NOTHING);
    add("CHILDCARE_AID", in2019, and(ordinary, and(childcare, course)), NOTHING);
    long any = or(or(or(mobility, childcare), or(housing, health)), flag(Fact.MONEY));
    add("OPERATOR_FUND", in2020, and(ordinary, and(any, parcours)), NOTHING);
  }

  private void add(String measure, boolean offered, long open, Entitlements entitlements) {
    if (!offered) {
      decisions.add(new Decision(measure, DecisionOutcome.NOT_AVAILABLE, NOTHING, List.of()));
    } else if (open == YES) {
      decisions.add(new Decision(measure, DecisionOutcome.ELIGIBLE, entitlements, List.of()));
    } else if (open == NO) {
      decisions.add(new Decision(measure, DecisionOutcome.NOT_ELIGIBLE, entitlements, List.of()));
    } else {
      decisions.add(
          new Decision(measure, DecisionOutcome.UNDETERMINED, entitlements, missing(open)));
    }
  }

  private static List<String> missing(long answer) {
    List<String> fields = new ArrayList<>(Long.bitCount(answer) - 1);
    for (long facts = answer >> 2; facts != 0; facts &= facts - 1) {
      String field = Fact.ALL[Long.numberOfTrailingZeros(facts)].field;
      if (!fields.contains(field)) {
        fields.add(field);
      }
    }
    return fields;
  }

  // ---- facts

  private long normandie() {
    String commune = situation.text(Fact.COMMUNE.field);
    if (commune == null) {
      return Fact.COMMUNE.unknown;
    }
    return of(
        commune.startsWith("14")
            || commune.startsWith("27")
            || commune.startsWith("50")
            || commune.startsWith("61")
            || commune.startsWith("76"));
  }

  private long works(String as, Fact asked) {
    return employment == null ? asked.unknown : of(employment.equals(as));
  }

  private long need(String code, Fact asked) {
    return needs == null ? asked.unknown : of(needs.contains(code));
  }

  /** Whether initial training ended more, or less, than nine months ago. */
  private long leftTraining(boolean more) {
    if (!(situation.get(Fact.LEFT_TRAINING.field) instanceof LocalDate left)) {
      return unlessNever(more ? Fact.LEFT_TRAINING : Fact.LEFT_LATELY);
    }
    int compared = asOf.compareTo(left.plusMonths(9));
    return of(more ? compared > 0 : compared < 0);
  }

  private long young() {
    LocalDate birth = situation.date(Fact.BIRTH_DATE.field);
    return birth == null
        ? Fact.BIRTH_DATE.unknown
        : of(!asOf.isBefore(birth.plusYears(16)) && asOf.isBefore(birth.plusYears(26)));
  }

  private long youngBusiness() {
    return situation.get(Fact.BUSINESS_CREATED.field) instanceof LocalDate created
        ? of(asOf.isBefore(created.plusYears(3)))
        : unlessNever(Fact.BUSINESS_CREATED);
  }

  /** What never happened is known: it is no. */
  private long unlessNever(Fact date) {
    return situation.knows(date.field) ? NO : date.unknown;
  }

  private long endsBeforeRelease() {
    LocalDate release = situation.date(Fact.RELEASE.field);
    Integer months = situation.number(Fact.DURATION.field);
    if (release != null && release.isBefore(asOf)) {
      return NO;
    }
    if (release != null && months != null) {
      return of(!asOf.plusMonths(months).isAfter(release));
    }
    return (release == null ? Fact.RELEASE.unknown : MAYBE)
        | (months == null ? Fact.DURATION.unknown : MAYBE);
  }

  private long flag(Fact fact) {
    Boolean value = situation.flag(fact.field);
    return value == null ? fact.unknown : of(value);
  }

  // ---- three-valued logic

  private static long of(boolean value) {
    return value ? YES : NO;
  }

  private static boolean isUnknown(long answer) {
    return (answer & MAYBE) != 0;
  }

  private static long not(long a) {
    return a == YES ? NO : a == NO ? YES : a;
  }

  private static long and(long a, long b) {
    if (a == NO || b == NO) {
      return NO;
    }
    return a == YES ? b : b == YES ? a : a | b;
  }

  private static long or(long a, long b) {
    if (a == YES || b == YES) {
      return YES;
    }
    return a | b;
  }

  /** The same of two ways in; one that asks all that the other asks, and more, adds nothing. */
  private static long either(long a, long b) {
    if (isUnknown(a) && isUnknown(b)) {
      long both = a & b;
      if (both == a || both == b) {
        return both;
      }
    }
    return or(a, b);
  }
}
