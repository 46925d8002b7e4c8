// Making and using passkeys. The browser's answer goes into a field of an ordinary form, so that the server answers with an
// ordinary page. Sentences come with the page: <div data-passkey="use" data-options="…" data-cancelled="…">. Without scripts the
// forms stay hidden.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

function text(buffer) {
  let letters = "";
  for (const byte of new Uint8Array(buffer)) {
    letters += String.fromCharCode(byte);
  }
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const named = (keys) => (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

function toUse(json) {
  return (
    PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ?? {
      ...json,
      challenge: bytes(json.challenge),
      allowCredentials: named(json.allowCredentials),
    }
  );
}

function toMake(json) {
  return (
    PublicKeyCredential.parseCreationOptionsFromJSON?.(json) ?? {
      ...json,
      challenge: bytes(json.challenge),
      user: { ...json.user, id: bytes(json.user.id) },
      excludeCredentials: named(json.excludeCredentials),
    }
  );
}

// by hand, since toJSON fails where a password manager stands in for the browser
function written(credential) {
  const { response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  if (response.attestationObject) {
    answer.attestationObject = text(response.attestationObject);
    answer.transports = response.getTransports?.() ?? [];
  } else {
    answer.authenticatorData = text(response.authenticatorData);
    answer.signature = text(response.signature);
    answer.userHandle = response.userHandle ? text(response.userHandle) : undefined;
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: answer,
  });
}

async function options(area, form) {
  const token = form.elements._csrf?.value;
  const answer = await fetch(area.dataset.options, {
    method: "POST",
    body: new URLSearchParams(token ? { _csrf: token } : {}),
  });
  // signed out, or the password was typed too long ago: the page itself says so
  if (area.dataset.passkey === "make" && [401, 403, 423].includes(answer.status)) {
    window.location.reload();
    return null;
  }
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

function reason(problem) {
  switch (problem.name) {
    case "NotAllowedError":
    case "AbortError":
      return "cancelled";
    case "InvalidStateError":
      return "known";
    case "SecurityError":
      return "elsewhere";
    case "NotSupportedError":
      return "unsupported";
    default:
      return "failed";
  }
}

function prepare(area) {
  const form = area.querySelector("form");
  const said = area.querySelector("[data-said]");
  const button = form.querySelector("button");
  const say = (what) => {
    said.textContent = area.dataset[what] ?? area.dataset.failed;
    said.hidden = false;
  };

  if (!window.isSecureContext || !window.PublicKeyCredential) {
    say(window.isSecureContext ? "unsupported" : "insecure");
    return;
  }

  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.hidden = true;
    button.disabled = true;
    try {
      const json = await options(area, form);
      if (json) {
        const credential =
          area.dataset.passkey === "make"
            ? await navigator.credentials.create({ publicKey: toMake(json) })
            : await navigator.credentials.get({ publicKey: toUse(json) });
        form.elements.credential.value = written(credential);
        form.submit();
      }
    } catch (problem) {
      say(reason(problem));
    } finally {
      button.disabled = false;
    }
  });
}

for (const area of document.querySelectorAll("[data-passkey]")) {
  prepare(area);
}
