import { beforeEach, describe, expect, it } from 'vitest';
import {
  beginAccepting,
  forgetInvitation,
  INVITED_PATH,
  invitationIn,
  stopAccepting,
  takeInvitation,
} from './invitation';

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
    expect(invitationIn(memory)).toEqual({ token: undefined, accepting: false });
    expect(open('#abc')).toBe(true);
    expect(invitationIn(memory)).toEqual({ token: 'abc', accepting: false });
  });

  it('is there still after the sign-in, and accepted by it', () => {
    open('#abc');
    beginAccepting(memory);
    expect(open('')).toBe(false);
    expect(invitationIn(memory)).toEqual({ token: 'abc', accepting: true });
    stopAccepting(memory);
    expect(invitationIn(memory)).toEqual({ token: 'abc', accepting: false });
  });

  it('is not accepted by a sign-in that was for another one', () => {
    open('#abc');
    beginAccepting(memory);
    open('#def');
    expect(invitationIn(memory)).toEqual({ token: 'def', accepting: false });
  });

  it('is gone once it is accepted', () => {
    open('#abc');
    beginAccepting(memory);
    forgetInvitation(memory);
    expect(kept.size).toBe(0);
  });
});
