// Passkeys: asks the device to make one, or for one that signs in, and sends what it answers with the form around the
// button. Without this script the forms stay hidden, and one signs in with a password.
"use strict";
(() => {
  if (!window.PublicKeyCredential) return;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer || [])))
      .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const MINUTES = 5 * 60_000;

  const make = async ({ challenge, site, handle, user, known }) => {
    const { response } = await navigator.credentials.create({ publicKey: {
      challenge: bytes(challenge),
      rp: { id: site, name: "Tarazy" },
      user: { id: bytes(handle), name: user, displayName: user },
      pubKeyCredParams: [{ type: "public-key", alg: -7 }, { type: "public-key", alg: -8 }],
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      excludeCredentials: known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
      attestation: "none",
      timeout: MINUTES,
    } });
    return { client: text(response.clientDataJSON), device: text(response.getAuthenticatorData()) };
  };

  const show = async ({ challenge, site }) => {
    const { rawId, response } = await navigator.credentials.get({ publicKey: {
      challenge: bytes(challenge), rpId: site, userVerification: "required", timeout: MINUTES,
    } });
    return {
      id: text(rawId),
      handle: text(response.userHandle),
      client: text(response.clientDataJSON),
      device: text(response.authenticatorData),
      signature: text(response.signature),
    };
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    const ask = { make, show }[form.dataset.passkey];
    if (!ask) continue;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const problem = form.querySelector("[role=alert]");
      problem.hidden = true;
      try {
        const answer = await ask(form.dataset);
        for (const [name, value] of Object.entries(answer)) form.elements[name].value = value;
        form.submit();
      } catch {
        problem.hidden = false;
      }
    });
  }
})();
