import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { asProblem, type Problem } from './client';
import type { components } from './contract/commands';
import { ME } from './people';

type Schemas = components['schemas'];
type AddressChange = Schemas['AddressChange'];
/** An address that is to be the reader's once it is confirmed. */
export type PendingAddress = Schemas['AddressChangePendingChange'];

const CHANGES = `${ME}/address-changes`;

/** The change of the reader's own address: what waits, and how it is asked for and cancelled. */
export function useAddressChange() {
  const { me, send, commandUrl } = useSession();
  const client = useQueryClient();
  const url = commandUrl + CHANGES;
  const queryKey = [me.sub, url];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await (await send(url, { signal })).json()) as AddressChange,
    gcTime: 0,
  });
  const post = async (path: string, body?: object): Promise<AddressChange> => {
    const headers = { 'Content-Type': 'application/json' };
    const sent = body ? { headers, body: JSON.stringify(body) } : {};
    return (await send(path, { method: 'POST', ...sent })).json() as Promise<AddressChange>;
  };
  const onSuccess = (now: AddressChange) => client.setQueryData(queryKey, now);
  const ask = useMutation<AddressChange, Problem, string>({
    mutationFn: (email) => post(url, { email } satisfies Schemas['AddressChangeWantedAddress']),
    onSuccess,
  });
  const cancel = useMutation<AddressChange, Problem>({ mutationFn: () => post(`${url}/cancellation`), onSuccess });
  return {
    pending: data?.pending,
    problem: error && !data ? asProblem(error) : undefined,
    again: () => void refetch(),
    ask,
    cancel,
  };
}
