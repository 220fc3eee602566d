// Writes the catalogue of each language from the texts beside the code: each folder with a `texts.json` is a namespace.
// As a file of its own it gives each key its type.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), 'src');
const folders = readdirSync(source)
  .filter((folder) => existsSync(join(source, folder, 'texts.json')))
  .sort();
const textsOf = (folder) => JSON.parse(readFileSync(join(source, folder, 'texts.json'), 'utf8'));
const languages = [...new Set(folders.flatMap((folder) => Object.keys(textsOf(folder))))].sort();

const imports = folders.map((folder) => `import ${folder} from '../${folder}/texts.json';`);
const catalogueOf = (language) => `{ ${folders.map((folder) => `${folder}: ${folder}.${language}`).join(', ')} }`;
const catalogues = languages.map((language) => `  ${language}: ${catalogueOf(language)},`);
const lines = [...imports, '', 'export const catalogues = {', ...catalogues, '};', ''];
writeFileSync(join(source, 'i18n', 'catalogues.ts'), lines.join('\n'));
