/** The parameters of an address by name; a name that is given more than once has several values. */
export type Search = Record<string, string | string[]>;

export function parseSearch(text: string): Search {
  const params = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const [first = '', ...more] = params.getAll(name);
      return [name, more.length > 0 ? [first, ...more] : first];
    }),
  );
}

export function stringifySearch(search: Record<string, unknown>): string {
  const text = paramsOf(search as Search).toString();
  return text && `?${text}`;
}

export function paramsOf(search: Search): URLSearchParams {
  return new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
}
