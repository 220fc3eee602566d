import { beforeEach, describe, expect, it } from 'vitest';
import { comesBack, forgetInvitation, INVITED_PATH, invitationIn, leaveToComeBack, takeInvitation } from './invitation';

const kept = new Map<string, string>();
const memory = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
const open = (hash: string, pathname = INVITED_PATH) => takeInvitation({ pathname, hash }, memory);

describe('the invitation of a tab', () => {
  beforeEach(() => kept.clear());

  it('is what comes after the # of its page, and of no other', () => {
    expect(open('#abc', '/address')).toBe(false);
    expect(open('')).toBe(false);
    expect(invitationIn(memory)).toBeUndefined();
    expect(open('#abc')).toBe(true);
    expect(invitationIn(memory)).toBe('abc');
  });

  it('is there still after the sign-in, unless another link was opened', () => {
    open('#abc');
    expect(open('')).toBe(false);
    expect(invitationIn(memory)).toBe('abc');
    open('#def');
    expect(invitationIn(memory)).toBe('def');
  });

  it('is come back to after signing out, once', () => {
    const first = { pathname: '/', hash: '' };
    open('#abc');
    expect(comesBack(first, memory)).toBe(false);
    leaveToComeBack(memory);
    expect(comesBack({ pathname: '/programmes', hash: '' }, memory)).toBe(false);
    expect(comesBack(first, memory)).toBe(true);
    expect(comesBack(first, memory)).toBe(false);
  });

  it('is gone once it is accepted', () => {
    open('#abc');
    forgetInvitation(memory);
    expect(kept.size).toBe(0);
  });
});
