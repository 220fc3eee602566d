import { useCallback, useMemo } from 'react';
import { useAddress } from '../shell/address';
import { type Question, paramsOf, questionOf } from './question';

/** The question in the address, and how to ask another one. */
export function useQuestion(): [Question, (next: Question) => void] {
  const { params, setParams } = useAddress();
  const question = useMemo(() => questionOf(params), [params]);
  const setQuestion = useCallback(
    (next: Question) => {
      const asked = paramsOf(next);
      setParams({
        asOf: undefined,
        knownAt: undefined,
        clock: undefined,
        minEvidence: undefined,
        window: undefined,
        ...Object.fromEntries(asked),
      });
    },
    [setParams],
  );
  return [question, setQuestion];
}
