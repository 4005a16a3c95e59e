package javax.sound.sampled;

import java.io.InputStream;

class AudioInputStream {
  AudioInputStream(@Wraps InputStream stream, AudioFormat format, long length);

  // The line stays its giver's.
  @Borrowed
  AudioInputStream(TargetDataLine line);
}

class AudioSystem {
  @Acquires
  static AudioInputStream getAudioInputStream(java.io.File file);

  @Acquires
  static AudioInputStream getAudioInputStream(java.net.URL url);

  static AudioInputStream getAudioInputStream(@Wraps InputStream stream);

  static AudioInputStream getAudioInputStream(
      AudioFormat targetFormat, @Wraps AudioInputStream sourceStream);

  static AudioInputStream getAudioInputStream(
      AudioFormat.Encoding targetEncoding, @Wraps AudioInputStream sourceStream);
}

// Owes something only once it was opened.
@MustRelease({})
interface Line {}
