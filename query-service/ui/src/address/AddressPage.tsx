import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, NOBODY, type Problem, sender } from '../api/client';
import type { components } from '../api/contract/commands';
import { LanguageButtons } from '../i18n/LanguageChoice';
import type { UiConfig } from '../session/signIn';
import classes from '../session/Welcome.module.css';
import { Logo } from '../shell/Logo';
import { ProblemNote } from '../shell/notes';
import { useReadAgain } from '../shell/readAgain';
import { useTitle } from '../shell/title';

type Schemas = components['schemas'];
type Outcome = Schemas['AddressConfirmation']['outcome'];

export const ADDRESS_PATH = '/address';

/** What comes after the #, which browsers send nowhere; nor does it stay in the address. */
const token = location.pathname === ADDRESS_PATH ? location.hash.slice(1) : '';
if (token) history.replaceState(null, '', ADDRESS_PATH);

const send = sender(NOBODY);

async function confirmed(): Promise<Outcome> {
  const { commandUrl } = (await (await send('/ui-config.json')).json()) as UiConfig;
  const answer = await send(`${commandUrl}/api/address-confirmations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token } satisfies Schemas['AddressConfirmationAddressLink']),
  });
  return ((await answer.json()) as Schemas['AddressConfirmation']).outcome;
}

/** Where the links about a change of address lead, for whoever reads the mail. Opening it changes nothing. */
export function AddressPage() {
  const { t } = useTranslation('address');
  const [outcome, setOutcome] = useState<Outcome>();
  useTitle(t('title'));
  useReadAgain();
  return (
    <main className={classes.stage}>
      <Stack gap="lg" maw={420} w="100%">
        <Logo size={40} />
        <Title order={1} fz={30} lh={1.2} textWrap="balance">
          {t('title')}
        </Title>
        {outcome ? <Text role="status">{t(outcome)}</Text> : <Confirming done={setOutcome} />}
        {outcome === 'CHANGED' && <Anchor href="/">{t('toKept')}</Anchor>}
        <LanguageButtons />
      </Stack>
    </main>
  );
}

function Confirming({ done }: { done: (outcome: Outcome) => void }) {
  const { t } = useTranslation('address');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (!token) return <Text>{t('noLink')}</Text>;
  const confirm = () => {
    setPending(true);
    setProblem(undefined);
    confirmed()
      .then(done, (cause: unknown) => setProblem(asProblem(cause)))
      .finally(() => setPending(false));
  };
  return (
    <>
      <Text c="dimmed">{t('ask')}</Text>
      {problem && <ProblemNote problem={problem} />}
      <Button size="md" w="fit-content" loading={pending} onClick={confirm}>
        {t('confirm')}
      </Button>
    </>
  );
}
