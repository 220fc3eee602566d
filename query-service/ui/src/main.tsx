import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './shell/base.css';
import './shell/print.css';
import './i18n';
import { MantineProvider } from '@mantine/core';
import { CatchBoundary, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ADDRESS_PATH, AddressPage } from './address/AddressPage';
import { watchConnection } from './api/connection';
import { leadsSomewhere, routerFor } from './router';
import { SessionProvider } from './session/SessionProvider';
import { KeptFailed, report } from './shell/faults';
import { printInLight } from './shell/printing';
import { theme, variables } from './shell/theme';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
watchConnection();
printInLight();
const router = routerFor();
createRoot(root, { onCaughtError: report, onUncaughtError: report }).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <CatchBoundary getResetKey={() => router} errorComponent={KeptFailed}>
        {location.pathname === ADDRESS_PATH ? (
          <AddressPage />
        ) : (
          <SessionProvider leadsSomewhere={() => leadsSomewhere(router)}>
            <RouterProvider router={router} />
          </SessionProvider>
        )}
      </CatchBoundary>
    </MantineProvider>
  </StrictMode>,
);
