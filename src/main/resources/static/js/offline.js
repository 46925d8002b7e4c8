// Has the help pages kept on this device from the first visit to any page. See /sw.js for what is kept: nothing else.
// This is the only place on general pages that makes the policy "porchlight"; a page allows it to be made once.

const address = "/sw.js";

if ("serviceWorker" in navigator) {
  const policy = window.trustedTypes?.createPolicy("porchlight", {
    createScriptURL: (url) => {
      if (url !== address) {
        throw new TypeError(url);
      }
      return url;
    },
  });
  const script = policy ? policy.createScriptURL(address) : address;
  navigator.serviceWorker.register(script, { updateViaCache: "none" }).catch(() => {
    // private windows may refuse; the pages still work with a signal
  });
}
