import { describe, expect, it } from 'vitest';
import { newcomerFile } from './newcomer';

const ana = {
  name: 'Ana',
  email: 'ana@example.org',
  capacity: 3 as const,
  skills: ['asking', 'listening'],
  invite: true,
};

describe('the file of somebody who is brought in by hand', () => {
  it('has one row under the titles of an import', async () => {
    expect(await newcomerFile(ana).text()).toBe(
      'name,email,capacity,skills\n"Ana","ana@example.org","3","asking;listening"\n',
    );
  });

  it('takes what is typed for one cell, whatever it is', async () => {
    const text = await newcomerFile({ ...ana, name: ' Ana "B", C\n', capacity: '', skills: [] }).text();
    expect(text).toBe('name,email,capacity,skills\n"Ana ""B"", C","ana@example.org","",""\n');
  });
});
