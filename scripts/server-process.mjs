/**
 * How V8 is told to use memory. By itself it lets the space for new objects grow to 128 MB under load, and all it has to
 * several times what is in use before it looks what can go; with these it answers as many requests and takes half.
 */
export const serverFlags = ['--max-semi-space-size=16', '--heap-growing-percent=25'];

/**
 * The C library of Linux keeps what was freed in as many heaps as threads ever asked at once; the embedded graph has
 * many of them. Other systems do not know the name.
 */
export const serverEnvironment = { MALLOC_ARENA_MAX: '2' };
