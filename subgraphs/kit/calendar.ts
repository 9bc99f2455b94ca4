const BRUSSELS = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const FIRST_MONTH_OF_SCHOOL_YEAR = 9;

/** The day on the calendar in Flanders at a moment, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return BRUSSELS.format(moment);
}

export function today(): string {
  return dayOf(new Date());
}

const HOUR_MS = 3_600_000;

/** The moment at which a day in Flanders is over: two hours before midnight UTC in summer, one in winter. */
export function endOfDay(day: string): Date {
  const midnight = Date.parse(`${day}T24:00:00Z`);
  const inSummer = new Date(midnight - 2 * HOUR_MS);
  return dayOf(inSummer) > day ? inSummer : new Date(midnight - HOUR_MS);
}

/** The school year (1 September to 31 August) that a day lies in, as YYYY-YYYY. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const first = Number(day.slice(5, 7)) >= FIRST_MONTH_OF_SCHOOL_YEAR ? year : year - 1;
  return `${first}-${first + 1}`;
}
