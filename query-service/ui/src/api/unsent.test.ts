import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropUnsent, keepUnsent, type Unsent, unsentOf } from './unsent';

const recorded = (key: string): Unsent => ({
  path: '/api/programmes/p/relationships/r',
  commands: [{ method: 'POST', path: '/pauses', body: { reason: 'LEAVE' }, key }],
});
const keys = (subject: string) => unsentOf(subject).map(({ commands }) => commands[0]?.key);

describe('what was recorded without an answer', () => {
  beforeEach(() => {
    const stored = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
      removeItem: (name: string) => stored.delete(name),
    });
  });

  it('is kept in its order until it is answered, and once', () => {
    keepUnsent('ana', recorded('a'));
    keepUnsent('ana', recorded('b'));
    keepUnsent('ana', recorded('a'));
    expect(keys('ana')).toEqual(['b', 'a']);
    dropUnsent('ana', 'b');
    dropUnsent('ana', 'never kept');
    expect(keys('ana')).toEqual(['a']);
  });

  it('belongs to one person', () => {
    keepUnsent('ana', recorded('a'));
    expect(keys('ben')).toEqual([]);
  });

  it('is limited, and nothing else that lies there is taken for it', () => {
    for (let i = 0; i < 1_020; i++) keepUnsent('ana', recorded(`${i}`));
    expect(keys('ana')).toHaveLength(1_000);
    expect(keys('ana')[0]).toBe('20');
    for (const other of [
      'nonsense',
      '{}',
      '[{"path":1}]',
      '[null]',
      '[{"path":"/x","commands":[{}]}]',
      '[{"path":"/x","commands":[]}]',
    ]) {
      localStorage.setItem('kept.unsent.ana', other);
      expect(unsentOf('ana')).toEqual([]);
    }
  });
});
