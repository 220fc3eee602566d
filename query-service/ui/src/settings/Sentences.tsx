import { List } from '@mantine/core';

export function Sentences({ sentences }: { sentences: string[] }) {
  return (
    <List size="sm" spacing={2}>
      {sentences.map((sentence) => (
        <List.Item key={sentence}>{sentence}</List.Item>
      ))}
    </List>
  );
}
