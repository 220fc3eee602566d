const KEY = 'kept.programme.';

/** The programme a person used last in this browser, if that person may still read it. */
export function lastProgramme(person: string, readable: string[]): string | undefined {
  const last = localStorage.getItem(KEY + person);
  return last !== null && readable.includes(last) ? last : undefined;
}

export function rememberProgramme(person: string, programme: string): void {
  localStorage.setItem(KEY + person, programme);
}
