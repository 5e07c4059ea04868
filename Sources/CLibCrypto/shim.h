#pragma once
#include <openssl/crypto.h>     /* CRYPTO_memcmp and OPENSSL_cleanse: comparing and wiping without leaks */
#include <openssl/err.h>        /* ERR_clear_error: what was refused leaves nothing behind for the next caller */
#include <openssl/evp.h>        /* digests, ciphers, MACs, signatures and scrypt, all fetched once and reused */
#include <openssl/hmac.h>       /* HMAC with SHA-1, for one-time codes */
#include <openssl/kdf.h>        /* EVP_KDF, for HKDF */
#include <openssl/params.h>     /* OSSL_PARAM arrays, which carry those parameters */
#include <openssl/rand.h>       /* RAND_bytes and RAND_priv_bytes */
#include <openssl/x509.h>       /* SubjectPublicKeyInfo and PKCS #8, the forms in which keys travel */
