#pragma once
#include <openssl/crypto.h>     /* CRYPTO_memcmp and OPENSSL_cleanse: comparing and wiping without leaks */
#include <openssl/evp.h>        /* digests, ciphers, MACs and scrypt, all fetched once and reused */
#include <openssl/kdf.h>        /* EVP_KDF, for HKDF */
#include <openssl/params.h>     /* OSSL_PARAM arrays, which carry those parameters */
#include <openssl/rand.h>       /* RAND_bytes and RAND_priv_bytes */
