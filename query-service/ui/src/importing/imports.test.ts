import { describe, expect, it } from 'vitest';
import { attemptWith, findingsOf, importsOf } from './imports';

describe('a file', () => {
  const sent: string[] = [];
  const imports = importsOf(
    async (path) => {
      sent.push(path);
      return Response.json({});
    },
    '',
    'p',
  );

  it('that is empty is not sent', async () => {
    await expect(imports.dryRun(attemptWith(new File([], 'a.csv')))).rejects.toMatchObject({
      title: 'The file is empty',
    });
    expect(sent).toEqual([]);
  });

  it('that says something is', async () => {
    await imports.dryRun(attemptWith(new File(['group,held_on'], 'a.csv')));
    expect(sent).toEqual(['/api/programmes/p/imports?dryRun=true&source=CSV']);
  });
});

describe('what is said of a row', () => {
  const error = { rule: 'UNKNOWN_GROUP', field: 'group', detail: 'None.', value: 'docs' };

  it('is all of its errors', () => {
    const other = { ...error, rule: 'MALFORMED_TIME', field: 'start' };
    expect(findingsOf({ row: 2, outcome: 'REFUSED', ...error, errors: [error, other] })).toEqual([error, other]);
  });

  it('is the first of them when that is all that is told', () => {
    expect(
      findingsOf({ row: 2, outcome: 'REFUSED', rule: 'R', field: 'group', detail: 'No.', errorsLeftOut: 2 }),
    ).toEqual([{ rule: 'R', field: 'group', detail: 'No.' }]);
  });

  it('is that it repeats another, and its remarks', () => {
    expect(findingsOf({ row: 3, outcome: 'REPEATED', detail: 'As row 2.', remarks: [error] })).toEqual([
      { rule: '', detail: 'As row 2.' },
      error,
    ]);
  });

  it('is nothing when all is well', () => {
    expect(findingsOf({ row: 2, outcome: 'RECORD' })).toEqual([]);
  });
});
