// Writes the types of both services' answers and requests from the documents the services are held to. The generator
// needs a compiler of an earlier version than the pages do, so it lives in a package of its own.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const home = dirname(fileURLToPath(import.meta.url));
const project = resolve(home, '../../..');
const target = join(home, '../src/api/contract');
const DOCUMENTS = {
  questions: 'query-service/src/main/openapi/questions.json',
  commands: 'command-service/src/main/openapi/commands.json',
};

mkdirSync(target, { recursive: true });
for (const [name, document] of Object.entries(DOCUMENTS)) {
  const types = await openapi(JSON.parse(readFileSync(join(project, document), 'utf8')), { defaultNonNullable: false });
  writeFileSync(join(target, `${name}.ts`), astToString(types));
}
