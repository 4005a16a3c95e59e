package dev.custody.processor.plugin;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.List;

/**
 * The javac plugin. It starts by itself when the jar is on the processor path, and takes options
 * from {@code -Xplugin:"Custody name=value name=value"}.
 */
@AutoService(Plugin.class)
public final class CustodyPlugin implements Plugin {
  @Override
  public String getName() {
    return "Custody";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... options) {
    Session.of(task).set(List.of(options));
  }
}
