import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bearer, sender } from './client';

const url = 'http://kept.test/';
const network = globalThis.fetch;
let asked: (string | null)[] = [];

/** A service that takes the token `new` alone, and cannot answer who has none. */
globalThis.fetch = async (_, init) => {
  const authorization = new Headers(init?.headers).get('Authorization');
  asked.push(authorization);
  return new Response('', { status: authorization === 'Bearer new' ? 200 : authorization ? 401 : 503 });
};

beforeEach(() => {
  asked = [];
});
afterAll(() => {
  globalThis.fetch = network;
});

const holding = (token: string | undefined, other: string | undefined): Bearer & { taken: string[] } => {
  const taken: string[] = [];
  return { token: () => token, insteadOf: async () => other, accepted: (one) => taken.push(one), taken };
};

describe('a request', () => {
  it('whose token is refused is sent once more with another', async () => {
    const bearer = holding('old', 'new');
    expect((await sender(bearer)(url)).status).toBe(200);
    expect(asked).toEqual(['Bearer old', 'Bearer new']);
    expect(bearer.taken).toEqual(['new']);
  });

  it('is not sent a third time', async () => {
    await expect(sender(holding('old', 'older'))(url)).rejects.toMatchObject({
      status: 401,
      title: 'You are no longer signed in',
      detail: expect.stringContaining('Sign in again'),
    });
    expect(asked).toEqual(['Bearer old', 'Bearer older']);
  });

  it('is not repeated without another token', async () => {
    await expect(sender(holding('old', undefined))(url)).rejects.toMatchObject({ status: 401 });
    expect(asked).toEqual(['Bearer old']);
  });

  it('that cannot be answered at the moment says so', async () => {
    await expect(sender(holding(undefined, undefined))(url)).rejects.toMatchObject({
      status: 503,
      title: 'Kept cannot answer at the moment',
      detail: expect.stringContaining('asks again by itself'),
    });
  });
});
