import { Button, Group } from '@mantine/core';

interface Props {
  submit: string;
  cancel: string;
  close: () => void;
  busy: boolean;
}

/** The end of a form: nothing is left while it is being sent. */
export function FormButtons({ submit, cancel, close, busy }: Props) {
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={close} disabled={busy}>
        {cancel}
      </Button>
      <Button type="submit" loading={busy}>
        {submit}
      </Button>
    </Group>
  );
}
