import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar';

const NOW = Date.parse('2026-03-01T08:00:00Z');
const meeting = { id: 's', start: '2026-03-14T09:30:00Z', minutes: 45, title: 'Meeting with Ana' };

describe('the file for a calendar', () => {
  it('has the meeting in UTC, from its beginning to its end', () => {
    const lines = calendarFile(meeting, NOW).split('\r\n');
    expect(lines).toContain('DTSTART:20260314T093000Z');
    expect(lines).toContain('DTEND:20260314T101500Z');
    expect(lines).toContain('UID:s@kept');
    expect(lines.at(-1)).toBe('');
  });

  it('takes a name for nothing else than a name', () => {
    const file = calendarFile({ ...meeting, title: 'Ana; Ben, \\ \r\nEND:VEVENT' }, NOW);
    expect(file).toContain('SUMMARY:Ana\\; Ben\\, \\\\ \\nEND:VEVENT');
    expect(file.match(/\r\nEND:VEVENT/g)).toHaveLength(1);
  });

  it('has no line over 75 octets, whatever the letters', () => {
    const file = calendarFile({ ...meeting, title: '木漏れ日'.repeat(30) }, NOW);
    const lines = file.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(file.replaceAll('\r\n ', '')).toContain('木漏れ日'.repeat(30));
  });
});
