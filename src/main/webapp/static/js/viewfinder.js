// The camera of a scanner: which one, its light and its zoom; and that it is off when nobody looks, and comes back.
(() => {
  "use strict";

  const CHOICE = "scan.camera";
  const ZOOM = "scan.zoom";
  const CLOSER = 2;
  // A camera that stands still for this long is started again, so often in a row, and then left to the reader.
  const FROZEN_MS = 4000;
  const MAX_RESTARTS = 3;
  const WELL_MS = 20000;

  const read = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // A browser that keeps nothing.
    }
  };

  // hooks: started(stream), stopped(), failed(problem), lost()
  window.viewfinder = (root, hooks) => {
    const one = (selector) => root.querySelector(selector);
    const video = one("[data-video]");
    const frame = one("[data-viewfinder]");
    const controls = one("[data-camera-controls]");
    const choice = one("[data-camera-choice]");
    const torch = one("[data-torch]");
    const zoom = one("[data-zoom]");

    // wanted: the reader has started it and not stopped it.
    const state = { stream: null, wanted: false, starting: null, restarts: 0, startedAt: 0, time: -1, timeAt: 0, crop: 1 };

    const track = () => state.stream?.getVideoTracks()[0];
    const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };

    const open = async () => {
      const kept = read(CHOICE);
      if (kept) {
        const devices = await navigator.mediaDevices.enumerateDevices();
        const device = devices.find((one) => one.kind === "videoinput" && one.deviceId && one.deviceId === kept.id)
          ?? devices.find((one) => one.kind === "videoinput" && one.label && one.label === kept.label);
        if (device) {
          const video = { deviceId: { exact: device.deviceId }, ...size };
          try {
            return await navigator.mediaDevices.getUserMedia({ audio: false, video });
          } catch (problem) {
            if (problem.name !== "OverconstrainedError" && problem.name !== "NotFoundError") throw problem;
          }
        }
      }
      return navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: { ideal: "environment" }, ...size } });
    };

    const listCameras = async () => {
      const cameras = (await navigator.mediaDevices.enumerateDevices()).filter((one) => one.kind === "videoinput");
      const current = track()?.getSettings().deviceId;
      choice.replaceChildren(...cameras.map((camera, i) => {
        const label = camera.label || root.dataset.cameraName.replace("%s", String(i + 1));
        return new Option(label, camera.deviceId, false, camera.deviceId === current);
      }));
      choice.hidden = cameras.length < 2;
    };

    const capabilities = () => track()?.getCapabilities?.() ?? {};

    const setZoom = async (closer) => {
      const { zoom: range } = capabilities();
      const byCamera = range && range.max >= CLOSER;
      if (byCamera) {
        const value = closer ? CLOSER : Math.max(1, range.min);
        await track().applyConstraints({ advanced: [{ zoom: value }] }).catch(() => {});
      }
      state.crop = closer && !byCamera ? CLOSER : 1;
      frame.classList.toggle("is-closer", state.crop > 1);
      zoom.ariaPressed = String(closer);
    };

    const setTorch = async (on) => {
      try {
        await track().applyConstraints({ advanced: [{ torch: on }] });
        torch.ariaPressed = String(on);
      } catch {
        torch.hidden = true;
      }
    };

    const showControls = async () => {
      const can = capabilities();
      if (can.focusMode?.includes("continuous")) {
        await track().applyConstraints({ advanced: [{ focusMode: "continuous" }] }).catch(() => {});
      }
      torch.hidden = !can.torch;
      torch.ariaPressed = "false";
      await setZoom(read(ZOOM) === true);
      await listCameras();
      controls.hidden = false;
    };

    const release = () => {
      const stream = state.stream;
      state.stream = null;
      stream?.getTracks().forEach((one) => one.stop());
      video.srcObject = null;
      video.hidden = true;
      controls.hidden = true;
    };

    const begin = async () => {
      const stream = await open();
      // Meanwhile stopped, or left.
      if (!state.wanted || document.hidden) {
        stream.getTracks().forEach((one) => one.stop());
        return;
      }
      release();
      state.stream = stream;
      state.startedAt = Date.now();
      state.time = -1;
      state.timeAt = Date.now();
      track().addEventListener("ended", () => state.stream === stream && again());
      video.srcObject = stream;
      video.hidden = false;
      await video.play().catch((problem) => {
        if (state.stream === stream) throw problem;
      });
      if (state.stream !== stream) return;
      await showControls();
      if (state.stream === stream) hooks.started(stream);
    };

    const start = () => {
      state.wanted = true;
      state.starting ??= begin()
        .catch((problem) => {
          if (!state.wanted) return;
          stop();
          hooks.failed(problem);
        })
        .finally(() => {
          state.starting = null;
          // It ended, or the reader was away for a moment, while it started.
          if (state.wanted && !state.stream) again();
        });
      return state.starting;
    };

    const stop = () => {
      state.wanted = false;
      state.restarts = 0;
      release();
      hooks.stopped();
    };

    // A track that ended, or a picture that stands still: what phones leave behind after another program had the camera.
    const again = () => {
      if (Date.now() - state.startedAt > WELL_MS) state.restarts = 0;
      release();
      if (!state.wanted || document.hidden || state.starting) return;
      if (++state.restarts > MAX_RESTARTS) {
        stop();
        hooks.lost();
        return;
      }
      start();
    };

    // Whether there is a picture that was not there at the last time of asking.
    const hasNewPicture = () => {
      const now = Date.now();
      if (video.currentTime !== state.time) {
        state.time = video.currentTime;
        state.timeAt = now;
        return track()?.readyState === "live" && !track().muted && video.videoWidth > 0;
      }
      if (now - state.timeAt > FROZEN_MS) again();
      return false;
    };

    // The part of the picture that the reader sees when they have come closer without the camera's help.
    const part = () => {
      const width = video.videoWidth / state.crop;
      const height = video.videoHeight / state.crop;
      return { x: (video.videoWidth - width) / 2, y: (video.videoHeight - height) / 2, width, height };
    };

    const leave = () => {
      if (state.stream) release();
    };
    const comeBack = () => {
      if (state.wanted && !document.hidden && !state.stream) start();
    };
    document.addEventListener("visibilitychange", () => (document.hidden ? leave() : comeBack()));
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", comeBack);
    navigator.mediaDevices.addEventListener?.("devicechange", () => state.stream && listCameras().catch(() => {}));

    choice.addEventListener("change", () => {
      write(CHOICE, { id: choice.value, label: choice.selectedOptions[0].label });
      release();
      start();
    });
    zoom.addEventListener("click", () => {
      const closer = zoom.ariaPressed !== "true";
      write(ZOOM, closer);
      setZoom(closer);
    });
    torch.addEventListener("click", () => setTorch(torch.ariaPressed !== "true"));

    return {
      start,
      stop,
      part,
      hasNewPicture,
      video,
      get stream() {
        return state.stream;
      },
      get wanted() {
        return state.wanted;
      },
    };
  };
})();
