import { describe, expect, it } from 'vitest';
import { attemptWith, importsOf } from './imports';

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
