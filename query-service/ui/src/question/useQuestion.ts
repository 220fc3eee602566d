import { useCallback, useMemo } from 'react';
import { useAddress } from '../shell/address';
import { type Question, paramsOf, questionOf, readable } from './question';

/** The question in the address, and how to ask another one, which leaves out what nobody could read. */
export function useQuestion(): [Question, (next: Question) => void] {
  const { params, setParams } = useAddress();
  const question = useMemo(() => questionOf(params), [params]);
  const setQuestion = useCallback(
    (next: Question) => {
      const asked = paramsOf(readable(next));
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
