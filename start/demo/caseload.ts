import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import { ageOn, whoDecides } from '../../subgraphs/pupils/pupil/rules';
import type { SchoolDays } from './career';
import type { CaseStory } from './cases';
import { type Chance, chance } from './chance';
import { daysOf, type Fate } from './fates';
import { FreePlaces } from './free-places';
import { HELPDESKS, type Helpdesk, SCHOOLS } from './organisations';
import type { Pupil } from './pupil';
import type { Course, CourseFate, CourseStatus } from './referral-history';
import { LONGEST_CONSENT_DAYS, problematicBefore, type Referral, referPupil, referSchool } from './referrals';
import { Timeline } from './timeline';

/** How many referrals of each course a helpdesk has in a town of 2 000 pupils; smaller worlds have fewer, but one of each. */
interface Share {
  readonly status: CourseStatus;
  readonly count: number;
  /** School days ago that it came in, and then days until the last step. */
  readonly received: readonly [number, number];
  readonly after: readonly [number, number];
  readonly consentWithdrawn?: boolean;
}

const TOWN = 2_000;
const SHARES: readonly Share[] = [
  { status: 'RECEIVED', count: 5, received: [1, 5], after: [0, 0] },
  { status: 'TRIAGED', count: 6, received: [6, 40], after: [2, 5] },
  { status: 'INFO_REQUESTED', count: 3, received: [3, 12], after: [1, 2] },
  { status: 'EXPIRED', count: 2, received: [18, 40], after: [9, 14] },
  { status: 'WITHDRAWN', count: 2, received: [10, 45], after: [2, 8] },
  { status: 'WITHDRAWN', count: 1, received: [10, 45], after: [2, 8], consentWithdrawn: true },
  // From last year: ended, but for one that nobody looked at again.
  { status: 'WITHDRAWN', count: 4, received: [75, 170], after: [2, 8] },
  { status: 'TRIAGED', count: 1, received: [80, 130], after: [2, 8] },
];
const DUPLICATES = 2;
const ABOUT_SCHOOLS: readonly Share[] = [
  { status: 'RECEIVED', count: 1, received: [1, 6], after: [0, 0] },
  { status: 'TRIAGED', count: 2, received: [5, 30], after: [2, 4] },
  { status: 'WITHDRAWN', count: 1, received: [60, 150], after: [2, 8] },
];
/** How many cases went which way beyond the first steps, in the same town. */
const BEYOND: readonly { readonly fate: Fate; readonly count: number; readonly isUnreachable?: boolean }[] = [
  { fate: 'ON_TABLE', count: 3 },
  { fate: 'ON_TABLE', count: 1, isUnreachable: true },
  { fate: 'ON_LATER_TABLE', count: 1 },
  { fate: 'POSTPONED', count: 1 },
  { fate: 'POSTPONED_AND_BACK', count: 1 },
  { fate: 'EXPERT_TABLE', count: 1 },
  { fate: 'EXPERTS_ADVISED', count: 1 },
  { fate: 'NO_OFFER', count: 2 },
  { fate: 'NO_OFFER_REDIRECTED', count: 1 },
  { fate: 'ADVISED', count: 2 },
  { fate: 'REDIRECTED', count: 1 },
  { fate: 'NOT_ELIGIBLE', count: 1 },
  { fate: 'AT_TABLE_WITHDRAWN', count: 1 },
  { fate: 'PROPOSED', count: 1 },
  { fate: 'AGREED', count: 1 },
  { fate: 'START_WATCH', count: 2 },
  { fate: 'RUNNING', count: 4 },
  { fate: 'RUNNING_TOGETHER', count: 2 },
  { fate: 'NO_SHOW', count: 1 },
  { fate: 'CLOSING', count: 1 },
  { fate: 'COMPLETED_LATELY', count: 2 },
  { fate: 'COMPLETED', count: 10 },
  { fate: 'TAKEN_UP_AGAIN', count: 1 },
  { fate: 'STALLED_AT_START', count: 1 },
  { fate: 'STALLED_FULL', count: 1 },
  { fate: 'STALLED_BY_SCHOOL', count: 1 },
  { fate: 'CONSENT_WITHDRAWN', count: 1 },
  { fate: 'REOPENED', count: 1 },
  { fate: 'REPLACED', count: 1 },
  { fate: 'RESTARTED', count: 1 },
  { fate: 'STOPPED', count: 1 },
];
/** How far the helpdesk came with the named cases. */
export const FATE_OF_STORY: Readonly<Partial<Record<CaseStory, Fate>>> = {
  TABLE_READY: 'READY',
  ON_TABLE: 'ON_TABLE',
  ASSIGNED_UNCONSENTED: 'PROPOSED',
  START_OVERDUE: 'START_OVERDUE',
  RUNNING_NO_SHOW: 'NO_SHOW',
  CONSENT_WITHDRAWN: 'CONSENT_WITHDRAWN',
  COMPLETED: 'COMPLETED_LATELY',
};
/** The open referral of a named case. */
const OF_CASE = { received: 12, decided: 10 } as const;
/** Whom a NAFT takes. */
const NAFT_AGES = [12, 18] as const;
/** Antwerp is the larger of the two. */
const SIZE: Readonly<Record<string, number>> = { ANTW: 1.15, MECH: 0.85 };
/** Candidates are drawn from this many times as many pupils, those with the most problematic half days. */
const CHOICE = 4;

/** Every helpdesk's referrals. A pupil has at most one open at each. */
export function drawReferrals(
  pupils: readonly Pupil[],
  days: SchoolDays,
  today: Day,
  modeOf: (helpdesk: Helpdesk) => string,
): Referral[] {
  const timeline = new Timeline(today, days);
  const places = new FreePlaces();
  return HELPDESKS.flatMap((helpdesk) => {
    const draw = chance('caseload', helpdesk.deskCode);
    const modeId = modeOf(helpdesk);
    return new Caseload({ helpdesk, modeId, pupils, timeline, places, draw }).referrals();
  });
}

interface Desk {
  readonly helpdesk: Helpdesk;
  readonly modeId: string;
  readonly pupils: readonly Pupil[];
  readonly timeline: Timeline;
  readonly places: FreePlaces;
  readonly draw: Chance;
}

/** The referrals of one helpdesk, one after the other: who was referred before is not drawn again. */
class Caseload {
  private readonly made: Referral[] = [];
  private readonly referred = new Set<string>();

  constructor(private readonly desk: Desk) {}

  referrals(): Referral[] {
    this.referCase();
    this.workOnCases();
    for (const share of SHARES) this.referPupils(share);
    this.repeatSome();
    for (const share of ABOUT_SCHOOLS) this.referSchools(share);
    for (const { fate, count, isUnreachable } of BEYOND)
      for (let left = this.count(count); left > 0; left -= 1) this.goFurther(fate, isUnreachable ?? false);
    this.helpClass();
    return this.made;
  }

  /** By the persona of the centre, and with the persona of the helpdesk: number 0 goes to the first dispatcher. */
  private referCase(): void {
    const { helpdesk, pupils } = this.desk;
    const named = pupils.find(
      ({ person }) => person.story?.story === 'OPEN_REFERRAL' && person.story.helpdesk === helpdesk,
    );
    if (!named) return;
    const course = {
      status: 'TRIAGED',
      received: this.daysAgo(OF_CASE.received),
      decided: this.daysAgo(OF_CASE.decided),
    } as const;
    this.add(referPupil(named, { ...this.course(course), isNamed: true }));
  }

  /** The named cases that the helpdesk came further with. */
  private workOnCases(): void {
    const { helpdesk, pupils } = this.desk;
    for (const pupil of pupils) {
      const { story } = pupil.person;
      const fate = story && FATE_OF_STORY[story.story];
      if (!fate || story.helpdesk !== helpdesk) continue;
      const { received, fate: course } = this.drawFate(fate, { consentsTo: story.consentsTo });
      this.add(
        referPupil(pupil, {
          ...this.course({ status: 'RECEIVED', received, decided: received }),
          fate: course,
          isNamed: true,
        }),
      );
    }
  }

  private goFurther(fate: Fate, isUnreachable: boolean): void {
    const { received, fate: course } = this.drawFate(fate, { isUnreachable });
    const pupil = this.drawCandidate(received, true);
    if (!pupil) return;
    this.add(
      referPupil(pupil, {
        ...this.course({ status: 'RECEIVED', received, decided: received }),
        fate: course,
      }),
    );
  }

  private helpClass(): void {
    const school = SCHOOLS.find(
      ({ region, levels }) => region === this.desk.helpdesk.region && levels.includes('SECONDARY'),
    );
    const { received, fate } = this.drawFate('CLASS_RUNNING');
    if (school)
      this.add(
        referSchool(school, { ...this.course({ status: 'RECEIVED', received, decided: received }), fate }),
      );
  }

  private drawFate(
    fate: Fate,
    {
      consentsTo = [],
      isUnreachable = false,
    }: Partial<Pick<CourseFate, 'consentsTo' | 'isUnreachable'>> = {},
  ): { readonly received: Day; readonly fate: CourseFate } {
    const { timeline, places } = this.desk;
    const { table, received } = daysOf(fate, this.desk);
    return { received, fate: { fate, table, timeline, places, consentsTo, isUnreachable } };
  }

  private referPupils(share: Share): void {
    for (let left = this.count(share.count); left > 0; left -= 1) {
      const course = this.drawCourse(share);
      const pupil = this.drawCandidate(course.received);
      if (pupil) this.add(referPupil(pupil, course));
    }
  }

  /** A second referral about a pupil whose first one is open: accepted, and linked to it. */
  private repeatSome(): void {
    const open = this.made.filter((one) => one.isOpen && one.about?.pupil.person.story === null);
    for (const repeats of this.desk.draw.some(open, this.count(DUPLICATES))) {
      const first = repeats.receivedAt.slice(0, 10);
      const later = this.desk.timeline.past.filter((day) => day > first);
      if (!repeats.about || later.length === 0) continue;
      const received = this.desk.draw.pick(later);
      this.add(
        referPupil(repeats.about.pupil, {
          ...this.course({ status: 'DUPLICATE', received, decided: received }),
          repeats,
        }),
      );
    }
  }

  private referSchools(share: Share): void {
    const schools = SCHOOLS.filter(
      ({ region, levels }) => region === this.desk.helpdesk.region && levels.includes('SECONDARY'),
    );
    for (let left = this.count(share.count); left > 0; left -= 1) {
      this.add(referSchool(this.desk.draw.pick(schools), this.drawCourse(share)));
    }
  }

  private add(referral: Referral): void {
    this.made.push(referral);
    if (referral.about) this.referred.add(referral.about.pupil.person.id);
  }

  /** Somebody in secondary school in this region, more likely with many problematic half days. */
  private drawCandidate(received: Day, forNaft = false): Pupil | undefined {
    const { helpdesk, pupils, draw, timeline } = this.desk;
    const [youngest, oldest] = NAFT_AGES;
    const candidates = pupils
      .filter(({ person, stays }) => {
        const stay = stays.findLast(({ start }) => start <= received);
        const isEnrolled = stay !== undefined && (stay.end === null || stay.end >= received);
        const isHere = stay?.school.region === helpdesk.region && stay.position.level === 'SECONDARY';
        const isFree = person.story === null && !this.referred.has(person.id);
        const age = ageOn(person.birthDate, timeline.today) ?? 0;
        const isFitting =
          !forNaft ||
          (age >= youngest && age <= oldest && helpdesk.serviceArea.includes(person.residence.nisCode));
        return (
          isEnrolled &&
          isHere &&
          isFree &&
          isFitting &&
          whoDecides(person, addDays(received, -LONGEST_CONSENT_DAYS)) === 'PUPIL'
        );
      })
      .map((pupil) => ({ pupil, problematic: problematicBefore(pupil, received) }))
      .sort((one, other) => other.problematic - one.problematic);
    const first = candidates.slice(0, this.count(1) * CHOICE);
    return first.length > 0 ? draw.pick(first).pupil : undefined;
  }

  private drawCourse({ status, received, after, consentWithdrawn }: Share): Course {
    const ago = this.desk.draw.whole(...received);
    const until = Math.max(ago - this.desk.draw.whole(...after), 1);
    const course = this.course({ status, received: this.daysAgo(ago), decided: this.daysAgo(until) });
    return { ...course, consentWithdrawn: consentWithdrawn ?? false };
  }

  private course(course: Pick<Course, 'status' | 'received' | 'decided'>): Course {
    const { helpdesk, modeId, timeline } = this.desk;
    return { helpdesk, modeId, today: timeline.today, nth: this.made.length, ...course };
  }

  private count(inTown: number): number {
    const { helpdesk, pupils } = this.desk;
    return Math.max(1, Math.round((inTown * pupils.length * (SIZE[helpdesk.deskCode] ?? 1)) / TOWN));
  }

  private daysAgo(schoolDays: number): Day {
    return this.desk.timeline.ago(schoolDays);
  }
}
