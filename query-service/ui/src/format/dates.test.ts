import dayjs from 'dayjs';
import 'dayjs/locale/de';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { describe, expect, it } from 'vitest';
import { dayPattern, formatDate, formatEffective, formatMoment, millisOf, relativeTo, showDaysOf } from './dates';

dayjs.extend(customParseFormat);

describe('dates', () => {
  it('always write the month in letters', () => {
    expect(formatDate('2026-03-04', 'Asia/Tokyo', 'en-GB')).toBe('4 Mar 2026');
    expect(formatDate('2026-03-04', 'America/Los_Angeles', 'en-US')).toBe('Mar 4, 2026');
  });

  it('are typed in the order in which they are shown', () => {
    expect(dayPattern('en-GB')).toBe('D[ ]MMM[ ]YYYY');
    expect(dayPattern('en-US')).toBe('MMM[ ]D[, ]YYYY');
    expect(dayPattern('de-DE')).toBe('D[. ]MMM[ ]YYYY');
  });

  it.each(['en-US', 'de-DE'])('are read again as they are shown in %s', (language) => {
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2026, month, 4)).toISOString().slice(0, 10);
      const typed = dayjs(formatDate(day, 'UTC', language), dayPattern(language), language.slice(0, 2));
      expect(typed.format('YYYY-MM-DD')).toBe(day);
    }
  });

  it('keep a day a day in every zone', () => {
    const day = { date: '2026-01-05', instant: null, zone: 'Pacific/Auckland' };
    expect(formatEffective(day, 'en-GB')).toBe('5 Jan 2026');
  });

  it('put a moment on the calendar of its people and name their zone', () => {
    const at = { date: '2026-01-06', instant: '2026-01-05T20:30:00Z', zone: 'Pacific/Auckland' };
    expect(formatEffective(at, 'en-GB')).toBe('6 Jan 2026, 09:30 Pacific/Auckland');
  });

  it("do not name a zone whose clock shows what the reader's shows", () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(formatMoment('2026-01-05T20:30:00Z', own, 'en-GB')).not.toContain(own);
  });

  it('are those of the programme that is looked at, wherever the reader is', () => {
    showDaysOf('Pacific/Kiritimati');
    expect(formatDate('2026-01-05T20:30:00Z', undefined, 'en-GB')).toBe('6 Jan 2026');
    expect(formatMoment('2026-01-05T20:30:00Z', undefined, 'en-GB')).toBe('6 Jan 2026, 10:30 Pacific/Kiritimati');
    showDaysOf(undefined);
  });

  it('show a dash for what is absent', () => {
    expect(formatDate(null)).toBe('\u2013');
  });

  it('place a day at its noon on an axis', () => {
    expect(millisOf('2026-01-05')).toBe(Date.parse('2026-01-05T12:00:00Z'));
  });

  it('say how long ago at a glance', () => {
    const now = Date.parse('2026-03-14T12:00:00Z');
    expect(relativeTo('2026-03-13', now, 'en-GB')).toBe('yesterday');
    expect(relativeTo('2026-01-14', now, 'en-GB')).toBe('8 weeks ago');
    expect(relativeTo('2015-03-14', now, 'en-GB')).toBe('11 years ago');
    expect(relativeTo('2026-03-11', now, 'de-DE')).toBe('vor 3 Tagen');
  });
});
