package cn.bangdai.processes.engine;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/** A resource under a name of our choice: the engine takes it from a {@link ContextResource}. */
final class NamedResource extends AbstractResource implements ContextResource {

  private final String name;
  private final Resource content;

  NamedResource(String name, Resource content) {
    this.name = name;
    this.content = content;
  }

  @Override
  public String getPathWithinContext() {
    return name;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return content.getInputStream();
  }

  @Override
  public String getDescription() {
    return content.getDescription();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NamedResource that
        && name.equals(that.name)
        && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
