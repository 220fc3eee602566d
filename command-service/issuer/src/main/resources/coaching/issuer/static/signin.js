// Passkeys: what an authenticator is asked and what it answers are bytes for the browser and base64url for us.
const { csrfHeader, csrf } = document.body.dataset;

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

async function post(path, body) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [csrfHeader]: csrf },
    ...(body && { body: JSON.stringify(body) }),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.detail ?? 'That did not work. Try again.');
  return said;
}

const described = (one) => ({ ...one, id: bytes(one.id) });

async function add(label) {
  const options = await post('/webauthn/register/options');
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map(described),
    },
  });
  const credential = {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? [],
    },
    clientExtensionResults: made.getClientExtensionResults(),
    authenticatorAttachment: made.authenticatorAttachment,
  };
  await post('/webauthn/register', { publicKey: { credential, label } });
  location.reload();
}

async function signIn() {
  const options = await post('/webauthn/authenticate/options');
  const shown = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: (options.allowCredentials ?? []).map(described),
    },
  });
  const { redirectUrl } = await post('/login/webauthn', {
    id: shown.id,
    rawId: text(shown.rawId),
    response: {
      authenticatorData: text(shown.response.authenticatorData),
      clientDataJSON: text(shown.response.clientDataJSON),
      signature: text(shown.response.signature),
      ...(shown.response.userHandle && { userHandle: text(shown.response.userHandle) }),
    },
    credType: shown.type,
    clientExtensionResults: shown.getClientExtensionResults(),
    authenticatorAttachment: shown.authenticatorAttachment,
  });
  location.assign(redirectUrl);
}

function attempt(work) {
  const refused = document.getElementById('passkey-refused');
  refused.hidden = true;
  work().catch((cause) => {
    // Who closes the browser's own window has changed their mind.
    if (cause.name === 'NotAllowedError' || cause.name === 'AbortError') return;
    refused.setAttribute('role', 'alert');
    refused.hidden = false;
    refused.textContent = cause.message;
  });
}

document.getElementById('passkey-add')?.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(() => add(new FormData(event.target).get('label')));
});

const button = document.getElementById('passkey');
if (button && window.PublicKeyCredential) {
  button.hidden = false;
  button.addEventListener('click', () => attempt(signIn));
}
