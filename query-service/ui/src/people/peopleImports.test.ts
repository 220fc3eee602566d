import { describe, expect, it } from 'vitest';
import { brings, type PeopleReport, peopleImportsOf } from './peopleImports';

const FILE = new File(['name,email\nAna,ana@example.org\n'], 'people.csv');

function sent() {
  const urls: string[] = [];
  const send = (url: string) => {
    urls.push(url);
    return Promise.resolve(new Response('{}'));
  };
  return { urls, imports: peopleImportsOf(send, 'http://commands', 'a b') };
}

describe('a file of people', () => {
  it('is tried before anybody is brought in', async () => {
    const { urls, imports } = sent();
    await imports.dryRun({ attempt: { file: FILE, key: 'one' }, invite: true });
    expect(urls).toEqual(['http://commands/api/programmes/a%20b/people/imports?dryRun=true&invite=true']);
  });

  it('is committed without its refused rows only if somebody says so', async () => {
    const { urls, imports } = sent();
    const attempt = { file: FILE, key: 'one' };
    await imports.commit({ attempt, invite: false, skipRefused: false });
    await imports.commit({ attempt, invite: false, skipRefused: true });
    expect(urls.map((url) => new URL(url).searchParams.get('skipRefused'))).toEqual(['false', 'true']);
    expect(urls.map((url) => new URL(url).searchParams.get('dryRun'))).toEqual(['false', 'false']);
  });

  it('is not sent when it is empty', async () => {
    const { urls, imports } = sent();
    const attempt = { file: new File([], 'people.csv'), key: 'one' };
    await expect(imports.dryRun({ attempt, invite: false })).rejects.toThrow();
    expect(urls).toEqual([]);
  });

  it.each([
    [{ NEW: 1 }, 0, true],
    [{ CHANGED: 1 }, 0, true],
    [{ SAME: 2, REFUSED: 1 }, 0, false],
    [{ SAME: 2 }, 1, true],
  ])('brings somebody or something in: %o, %i invitations', (counts, invitationsAsked, expected) => {
    expect(brings({ counts, invitationsAsked } as unknown as PeopleReport)).toBe(expected);
  });
});
