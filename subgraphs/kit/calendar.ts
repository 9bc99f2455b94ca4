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

/** The school year (1 September to 31 August) that a day lies in, as YYYY-YYYY. */
export function schoolYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const first = Number(day.slice(5, 7)) >= FIRST_MONTH_OF_SCHOOL_YEAR ? year : year - 1;
  return `${first}-${first + 1}`;
}
