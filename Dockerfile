# syntax=docker/dockerfile:1
# Build the jar first (mvn -DskipTests package), then: docker build --tag banwen:0.1.0-SNAPSHOT .
# The names have no registry host: the engine adds its own, or your mirror.

FROM eclipse-temurin:25-jre-noble AS layers
WORKDIR /layers
COPY workflow-app/target/workflow-app-*.jar application.jar
# What changes seldom comes first, so that a new version is a small layer.
RUN java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre-noble
# Fonts for files that don't bring theirs, text recognition, office files, the health check.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends \
      curl fontconfig fonts-noto-cjk \
      tesseract-ocr tesseract-ocr-chi-sim \
      libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui \
 && rm -rf /var/lib/apt/lists/*
# No name of a service or user of the host: the chart and compose.yaml name the same number.
RUN useradd --system --uid 10001 --user-group --home-dir /var/lib/banwen --create-home --shell /usr/sbin/nologin banwen
WORKDIR /opt/banwen
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
ENV BANWEN_DATA=/var/lib/banwen \
    LANG=C.UTF-8 \
    SERVER_PORT=8080 \
    SPRING_PROFILES_ACTIVE=production
USER 10001:10001
VOLUME /var/lib/banwen
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=3m --retries=3 \
  CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://localhost:8080/actuator/health/liveness"]
# With the argument "migrate" it brings the schemas up to date and ends. The path is absolute because the processes that
# draw pages are started from other folders with the same class path.
ENTRYPOINT ["java", "-jar", "/opt/banwen/application.jar"]
