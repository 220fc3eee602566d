import { describe, expect, it } from 'vitest';
import type { PrivateText } from '../api/privateTexts';
import { written } from './written';

const version = (text: string, number: number, writtenAt: string): PrivateText => ({
  text,
  version: number,
  author: 'a',
  kind: 'NOTE',
  about: 'r',
  words: `${text} ${number}`,
  writtenAt,
});

describe('what was written', () => {
  it('is shown once a text, the newest version of each, the text written last first', () => {
    const all = [version('one', 1, '2026-01-01'), version('two', 1, '2026-01-02'), version('one', 2, '2026-01-03')];
    expect(written(all).map(({ newest }) => newest.words)).toEqual(['one 2', 'two 1']);
    expect(written(all)[0]?.earlier.map(({ words }) => words)).toEqual(['one 1']);
  });

  it('is nothing where nothing was', () => expect(written([])).toEqual([]));
});
