const day = 86_400_000;

/**
 * A date of a spreadsheet as ISO 8601: "2025-03-05", with its time where it has one, "14:30" where it is a time alone.
 * `serial` counts days, from the last day of 1899 or, on old Macs, from the first of 1904. Null for what is no date.
 */
export function dateText(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0) || serial >= 2_958_466) return null;
  // Lotus took 1900 for a leap year, and all others after it: before March they are a day behind.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const [date = '', time = ''] = new Date(start + Math.round(serial * 1440) * (day / 1440))
    .toISOString()
    .split('T');
  const clock = time.slice(0, 5);
  if (serial < 1) return clock;
  return clock === '00:00' ? date : `${date}T${clock}`;
}
