import { Anchor, Button, Group } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { EmptyNote } from './notes';

interface Props {
  /** What has failed, as people call it. */
  what: string;
  /** Elsewhere it is tried again. */
  at?: string;
  children: ReactNode;
}

/** A fault in what it holds leaves the rest of the screen as it is, with a way on. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.at !== this.props.at) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed what={this.props.what} /> : this.props.children;
  }
}

function Failed({ what }: { what: string }) {
  return (
    <div role="alert">
      <EmptyNote title={`${what} could not be shown`}>
        A fault in the pages stopped it. Nothing that was recorded is lost.
      </EmptyNote>
      <Group justify="center" mt="md" gap="md">
        <Button variant="default" onClick={() => location.reload()}>
          Reload
        </Button>
        <Anchor href="/">Go to the first page</Anchor>
      </Group>
    </div>
  );
}

/** The kind of fault and the place in our code; its message may quote what people wrote. */
export function report(fault: unknown, { componentStack }: { componentStack?: string | undefined }): void {
  console.error(fault instanceof Error ? fault.name : typeof fault, componentStack);
}
