/** Somebody who is brought in by hand. */
export interface Newcomer {
  name: string;
  email: string;
  /** Empty for what the programme has for everybody. */
  capacity: number | '';
  skills: string[];
  invite: boolean;
}

/** A file of that one row, as people are imported. */
export function newcomerFile({ name, email, capacity, skills }: Newcomer): File {
  const row = [name.trim(), email.trim(), String(capacity), skills.join(';')].map(quoted).join(',');
  return new File([`name,email,capacity,skills\n${row}\n`], 'person.csv', { type: 'text/csv' });
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
