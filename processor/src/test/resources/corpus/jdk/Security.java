package corpus.jdk;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Streams that digest and encrypt wrap; keys and digests owe nothing. */
final class Security {
  static byte[] digestLeaking(Path file, MessageDigest digest) throws IOException {
    DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest);
    while (in.read() >= 0) {} // finds reference-leak
    return digest.digest(); // finds reference-leak
  }

  static byte[] digest(Path file, MessageDigest digest) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      while (in.read() >= 0) {}
    }
    return digest.digest();
  }

  static void writeLeaking(File file, MessageDigest digest, byte[] bytes) throws IOException {
    DigestOutputStream out = new DigestOutputStream(new FileOutputStream(file), digest);
    out.write(bytes); // finds reference-leak
    out.close();
  }

  static void write(File file, MessageDigest digest, byte[] bytes) throws IOException {
    FileOutputStream target = new FileOutputStream(file);
    try (DigestOutputStream out = new DigestOutputStream(target, digest)) {
      out.write(bytes);
    }
  }

  static byte[] decryptedLeaking(File file, Cipher cipher) throws IOException {
    CipherInputStream in = new CipherInputStream(new FileInputStream(file), cipher);
    return in.readAllBytes(); // finds reference-leak
  }

  static byte[] decrypted(File file, Cipher cipher) throws IOException {
    try (InputStream in = new CipherInputStream(new FileInputStream(file), cipher)) {
      return in.readAllBytes();
    }
  }

  static void encryptLeaking(File file, byte[] bytes, SecretKey key)
      throws IOException, GeneralSecurityException {
    OutputStream raw = new FileOutputStream(file);
    Cipher cipher = Cipher.getInstance("AES"); // finds reference-leak
    cipher.init(Cipher.ENCRYPT_MODE, key);
    try (CipherOutputStream out = new CipherOutputStream(raw, cipher)) {
      out.write(bytes);
    }
  }

  static void encrypt(File file, byte[] bytes, SecretKey key)
      throws IOException, GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES");
    cipher.init(Cipher.ENCRYPT_MODE, key);
    try (CipherOutputStream out = new CipherOutputStream(new FileOutputStream(file), cipher)) {
      out.write(bytes);
    }
  }

  static KeyStore keysLeaking(File file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(new FileInputStream(file), password); // finds reference-leak
    return keys;
  }

  static KeyStore keys(File file, char[] password) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(file)) {
      keys.load(in, password);
    }
    return keys;
  }

  static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }
}
