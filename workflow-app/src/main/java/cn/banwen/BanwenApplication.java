package cn.banwen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Banwen server. */
@SpringBootApplication
public class BanwenApplication {

    public static void main(String[] args) {
        SpringApplication.run(BanwenApplication.class, args);
    }
}
