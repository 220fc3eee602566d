import { describe, expect, it } from 'vitest';
import type { RelationshipRow } from '../api/types';
import { listFile } from './listFile';

const row = {
  state: 'ON_TRACK',
  reasons: [{ rule: 'CARRIED_OVER' }],
  lastSession: '2026-03-02',
  nextSession: null,
  openItems: 2,
  figures: [],
  handling: { owner: null, snoozedUntil: '2026-04-01', lastStep: null, lastStepOn: null },
} as unknown as RelationshipRow;

describe('the list as a file', () => {
  it('has a row for each pair, and no formula in any cell', () => {
    const file = listFile([row], {
      title: () => '=HYPERLINK("http://x")',
      members: () => ['Ana, coach', '+49'],
      owner: () => '',
    });
    const [head, line, ...more] = file.split('\r\n');
    expect(head).toMatch(/^\ufeff/);
    expect(head?.split(',')).toHaveLength(10);
    expect(line).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)","Ana, coach; \+49",/);
    expect(line).toContain(',2026-03-02,,2,');
    expect(line).toMatch(/,2026-04-01$/);
    expect(more).toEqual([]);
  });
});
