// Where a passkey is made or used: asks the site what to sign, lets the device sign, sends the answer as an ordinary form.
// form[data-passkey=get|create][data-options=address] with a hidden field Credential; hidden until this script finds that the browser can.

type Sent = PublicKeyCredential & { response: AuthenticatorAttestationResponse & AuthenticatorAssertionResponse };

function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function text(buffer: ArrayBuffer | null | undefined): string | undefined {
  if (!buffer) return undefined;
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

// The browser's own reading and writing of these (parse...FromJSON, toJSON) came years after passkeys did.
function read(options: any, make: boolean): any {
  const known = (list: any[] | undefined) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
  const publicKey = { ...options, challenge: bytes(options.challenge) };
  if (make) {
    publicKey.user = { ...options.user, id: bytes(options.user.id) };
    publicKey.excludeCredentials = known(options.excludeCredentials);
  } else {
    publicKey.allowCredentials = known(options.allowCredentials);
  }
  return { publicKey };
}

function write(credential: Sent): string {
  const { response } = credential;
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      authenticatorData: text(response.authenticatorData || (response.getAuthenticatorData && response.getAuthenticatorData())),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
      transports: response.getTransports ? response.getTransports() : undefined,
    },
  });
}

async function sign(form: HTMLFormElement): Promise<void> {
  const make = form.dataset.passkey === "create";
  const asked = await fetch(form.dataset.options || "", { method: "POST", body: new FormData(form), credentials: "same-origin" });
  if (!asked.ok) throw new Error(String(asked.status));
  const options = read(await asked.json(), make);
  const credential = make ? await navigator.credentials.create(options) : await navigator.credentials.get(options);
  (form.elements.namedItem("Credential") as HTMLInputElement).value = write(credential as Sent);
  form.submit();
}

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll<HTMLFormElement>("form[data-passkey]").forEach((form) => {
    const failed = form.querySelector<HTMLElement>("[data-passkey-failed]");
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (failed) failed.hidden = true;
      sign(form).catch(() => {
        if (failed) failed.hidden = false;
      });
    });
  });
}
