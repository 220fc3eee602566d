/** A meeting as a calendar takes it. */
export interface CalendarEvent {
  id: string;
  start: string;
  minutes: number;
  title: string;
}

const LONGEST_LINE = 73;

/** A file of one event: RFC 5545. */
export function calendarFile({ id, start, minutes, title }: CalendarEvent, now: number = Date.now()): string {
  const begin = Date.parse(start);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kept//Kept//EN',
    'BEGIN:VEVENT',
    `UID:${id}@kept`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(begin)}`,
    `DTEND:${utc(begin + minutes * 60_000)}`,
    `SUMMARY:${escaped(title)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('');
}

function utc(millis: number): string {
  return new Date(millis).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Lines of 75 octets at most, the following ones after a space. */
function folded(line: string): string[] {
  const lines: string[] = [];
  const encoder = new TextEncoder();
  let part = '';
  for (const letter of line) {
    if (encoder.encode(part + letter).length > LONGEST_LINE) {
      lines.push(part);
      part = ' ';
    }
    part += letter;
  }
  return [...lines, part];
}
