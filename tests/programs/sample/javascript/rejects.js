// expect: runtime_error exit=1 stderr_has="Error: never mind"
Promise.reject(new Error("never mind"));
