// Runs before the scanner is shown, so that nothing jumps: whether there may be a camera.
document.documentElement.classList.add(
  !window.isSecureContext ? "is-insecure"
  : navigator.mediaDevices?.getUserMedia ? "has-camera"
  : "has-no-camera");
