import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './shell/base.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchConnection } from './api/connection';
import { App } from './App';
import { SessionProvider } from './session/SessionProvider';
import { ErrorBoundary, report } from './shell/ErrorBoundary';
import { theme, variables } from './shell/theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
watchConnection();
createRoot(root, { onCaughtError: report, onUncaughtError: report }).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <ErrorBoundary what="Kept">
        <SessionProvider>
          <App />
        </SessionProvider>
      </ErrorBoundary>
    </MantineProvider>
  </StrictMode>,
);
