import { useEffect, useState } from 'react';
import { Problem } from '../api/client';
import { i18n } from '../i18n';

const ISSUER_SILENT = new Problem(
  0,
  () => i18n.t('session:issuerSilent.title'),
  () => i18n.t('session:issuerSilent.detail'),
);

interface Leaving {
  leave: () => void;
  leaving: boolean;
  problem: Problem | undefined;
}

/** Leaves for the issuer. A person may turn back there, and the issuer may not answer. */
export function useLeaving(signIn: () => Promise<void>): Leaving {
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    const turnedBack = () => setLeaving(false);
    addEventListener('pageshow', turnedBack);
    return () => removeEventListener('pageshow', turnedBack);
  }, []);
  const leave = () => {
    setLeaving(true);
    signIn().catch(() => {
      setLeaving(false);
      setProblem(ISSUER_SILENT);
    });
  };
  return { leave, leaving, problem };
}
